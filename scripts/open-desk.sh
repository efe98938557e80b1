# Opens desks for the scripts that ask them; read by these, not run:
#   . scripts/open-desk.sh
#   open_desk ARCHIVE [option of `dateline serve` …]
# sets `desk` to its address and `server` to its process. All desks end with the script;
# `close_desk` ends the last one before, and fails where it does not end with 0.
servers=
trap 'kill $servers 2>/dev/null || true' EXIT

open_desk() {
    archive=$1
    shift
    "$dateline" serve --archive "$archive" --port 0 "$@" > "$archive.address" &
    server=$!
    servers="$servers $server"
    tries=0
    until grep -qs http "$archive.address"; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || { echo "the desk does not open" >&2; exit 1; }
        sleep 0.1
    done
    desk=$(sed 's/.*\(http[^ ]*\)\/.*/\1/' "$archive.address")
}

close_desk() {
    kill "$server"
    wait "$server" || { echo "the desk did not end with 0" >&2; return 1; }
}
