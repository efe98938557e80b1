"""Dateline's commands over archives that one machine cannot hold, on Apache Spark."""
