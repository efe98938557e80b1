"""extract, read, group and compare an archive of news on Apache Spark.

    spark-submit --master 'local[*]' cluster/run.py --input pages/ --output out/
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


def main() -> None:
    """Starts Spark, brings the package to the workers and runs the job."""
    from pyspark.sql import SparkSession

    from dateline_cluster.job import Job
    from dateline_cluster.settings import parse

    settings = parse()
    spark = SparkSession.builder.appName("dateline").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    with tempfile.TemporaryDirectory() as folder:
        package = shutil.make_archive(
            os.path.join(folder, "dateline_cluster"), "zip", HERE, "dateline_cluster")
        spark.sparkContext.addPyFile(package)
        print(Job(spark, settings).run())
    spark.stop()


if __name__ == "__main__":
    main()
