#!/bin/sh
# Run by the image of Postgres when it makes its data: the app works as a user who owns nothing. Each start of the app
# gives that user what it needs and no more.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$APP_PASSWORD" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
CREATE ROLE which_portal_app LOGIN PASSWORD :'password';
SQL
