-- Keys that seal secrets, themselves encrypted under the installation's master key, which is kept outside the database.

create table data_key (
    creator_id uuid        not null default current_creator(),
    id         uuid        not null,
    wrapped    bytea       not null,
    master     int         not null,   -- the master key's id within its file
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id)
);
create index data_key_master on data_key (master);
select secure_tenant_table('data_key');
-- A new master key wraps all creators' data keys anew.
select open_to_system('data_key', 'select, update');

-- Seals what belongs to no creator, such as an account's second factor. Belongs to the installation.
create table installation_key (
    id         uuid        primary key,
    wrapped    bytea       not null,
    master     int         not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create trigger touch_updated_at before update on installation_key for each row execute function touch_updated_at();
grant select, insert, update on installation_key to companero_system;
