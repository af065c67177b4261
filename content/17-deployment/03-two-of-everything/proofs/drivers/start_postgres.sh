# Serves a database of its own on port 55432 until it is ended. $1: command that changes the user, if any.
set -e
data=$(mktemp -d)
[ -z "$1" ] || chown postgres "$data"
bin=$(pg_config --bindir)
cd "$data"
$1 "$bin/initdb" --pgdata "$data" --username postgres --auth trust --no-sync
$1 "$bin/postgres" -D "$data" -p 55432 -k "$data" &
server=$!
trap 'kill -INT $server; wait $server; rm -rf "$data"; exit 0' TERM
wait $server
