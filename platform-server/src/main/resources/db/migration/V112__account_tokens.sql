-- What stands behind the links in our mails, and what keeps guessing slow. Both concern accounts, which stand outside row
-- security; only the escape hatch reaches them.

alter table account add column email_verified_at timestamptz;
-- The language we write to the person in.
alter table account add column locale text not null default 'en' check (locale in ('en', 'es'));

-- The hash of a token that was mailed; the row goes when the token is used.
create table account_token (
    token_hash bytea       primary key check (length(token_hash) = 32),
    account_id uuid        not null references account (id) on delete cascade,
    purpose    text        not null check (purpose in ('verify_email', 'reset_password')),
    expires_at timestamptz not null,
    created_at timestamptz not null default now()
);
create index account_token_by_account on account_token (account_id, purpose);
create index account_token_by_end on account_token (expires_at);
grant select, insert, delete on account_token to companero_system;

-- How often somebody has tried to get in lately. The key is a hash: addresses without an account are counted as well,
-- and are nobody's business.
create table attempt (
    key      bytea       primary key check (length(key) = 32),
    failures int         not null,
    last_at  timestamptz not null,
    free_at  timestamptz not null
);
create index attempt_by_time on attempt (last_at);
grant select, insert, update, delete on attempt to companero_system;
