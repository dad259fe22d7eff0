#!/usr/bin/env bash
# Runs once, when the database is made: the three roles the server knows, none of them a superuser.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set=owner="$COMPANERO_OWNER_PASSWORD" --set=app="$COMPANERO_APP_PASSWORD" --set=system="$COMPANERO_SYSTEM_PASSWORD" <<'SQL'
create role companero_owner login nosuperuser nobypassrls password :'owner';
create role companero_app login nosuperuser nobypassrls password :'app';
create role companero_system login nosuperuser nobypassrls password :'system';
alter database companero owner to companero_owner;
alter schema public owner to companero_owner;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
SQL
