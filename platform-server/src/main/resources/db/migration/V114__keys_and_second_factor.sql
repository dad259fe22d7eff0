-- Keys that sign access tokens take turns, and lie sealed under the installation's key. A key is published a while before it
-- signs, and a while after its successor began to. Access tokens signed before this have to be refreshed.
truncate signing_key;
alter table signing_key drop column jwk;
alter table signing_key add column sealed bytea not null;
alter table signing_key add column signs_from timestamptz not null;
grant delete on signing_key to companero_system;

-- An authenticator, asked for from confirmed_at on; its seed is sealed. An account stands outside row security, and so does
-- what signs it in.
create table second_factor (
    account_id   uuid        primary key references account (id) on delete cascade,
    seed         bytea       not null,
    confirmed_at timestamptz,
    -- The time step of the code used last: no code counts twice.
    last_step    bigint      not null default 0,
    created_at   timestamptz not null default now()
);
grant select, insert, update, delete on second_factor to companero_system;

-- Codes that replace the authenticator once: hashes; the row goes when the code is used.
create table recovery_code (
    account_id uuid        not null references account (id) on delete cascade,
    code_hash  bytea       not null check (length(code_hash) = 32),
    created_at timestamptz not null default now(),
    primary key (account_id, code_hash)
);
grant select, insert, delete on recovery_code to companero_system;
