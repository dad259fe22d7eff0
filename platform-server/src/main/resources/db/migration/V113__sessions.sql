-- One row per sign-in: where from, and whether it still counts. What a request asks is kept in Redis for a minute.

create table session (
    creator_id   uuid        not null default current_creator(),
    id           uuid        not null,
    account_id   uuid        not null references account (id) on delete cascade,
    -- The account's address, which row security keeps from a request that only knows its creator.
    email        text        not null,
    device       text        not null,
    address      text        not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (creator_id, id)
);
create index session_by_account on session (account_id);
create index session_by_end on session (expires_at);
select secure_tenant_table('session');
select open_to_system('session', 'select, insert, update, delete');

-- A family of tokens is a session now, and ends with it. Whoever was signed in before signs in again.
truncate refresh_token;
alter table refresh_token drop column revoked_at;
alter table refresh_token add foreign key (creator_id, family) references session (creator_id, id) on delete cascade;
-- With the token itself, the nonce gives the successor once more while its answer may have been lost; alone it gives nothing.
alter table refresh_token add column successor uuid;
alter table refresh_token add column nonce bytea;
