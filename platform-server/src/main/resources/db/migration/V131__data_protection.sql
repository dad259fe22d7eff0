-- What data protection needs of every table: a fence behind which a creator is erased, and the requests themselves.

-- That a creator was erased: the proof, and the fence. Belongs to the installation, since the creator is gone. Holds no
-- name; by whom is the SHA-256 of the account's random id.
create table creator_erasure (
    id           uuid        primary key,
    by_whom      bytea       not null check (length(by_whom) = 32),
    begun_at     timestamptz not null default now(),
    completed_at timestamptz
);
grant select, insert, update on creator_erasure to companero_system;

-- Waits for nothing but the moment in which an erasure looks whether anybody is still at work, and answers whether the
-- creator may still be written. Every writer holds the lock until its end, so after that moment nobody is at work who
-- had not seen the fence. Plain statements in a volatile function: each sees what was committed before it.
create function creator_stands(creator uuid) returns boolean language plpgsql volatile security definer
    set search_path = pg_catalog, public as $$
begin
    if exists (select from creator_erasure where id = creator) then
        return false;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended(creator::text, 131));
    return not exists (select from creator_erasure where id = creator);
end $$;

-- What every transaction of the application begins with.
create function bind_creator(creator uuid) returns void language plpgsql volatile as $$
begin
    perform set_config('app.current_creator_id', creator::text, true);
    if not creator_stands(creator) then
        raise exception 'this creator was erased' using errcode = 'CE410';
    end if;
end $$;

-- Waits until everybody who is at work for the creator has ended. Whoever comes now sees the fence before the lock, and
-- does not have to wait behind this.
create function await_quiet(creator uuid) returns void language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(creator::text, 131));
end $$;

-- The escape hatch writes without binding a creator: it meets the fence row by row.
create or replace function open_to_system(tenant_table regclass, privileges text) returns void language plpgsql as $$
begin
    execute format('create policy system_access on %s to companero_system using (true) with check (true)', tenant_table);
    execute format('create policy fence on %s as restrictive for insert to companero_system'
                   ' with check (creator_stands(creator_id))', tenant_table);
    execute format('grant %s on %s to companero_system', privileges, tenant_table);
end $$;

do $$
declare
    opened name;
begin
    for opened in select tablename from pg_policies where schemaname = 'public' and policyname = 'system_access' loop
        execute format('create policy fence on %I as restrictive for insert to companero_system'
                       ' with check (creator_stands(creator_id))', opened);
    end loop;
end $$;

-- Deletes some rows of a creator behind the fence, of tables too that the server may only add to. Answers how many, or
-- -1 when others still point at them.
create function erase_rows(erased uuid, tenant_table regclass, most int) returns bigint language plpgsql security definer
    set search_path = pg_catalog, public as $$
declare
    gone bigint;
begin
    if not exists (select from creator_erasure where id = erased and completed_at is null) then
        raise exception 'creator % is not being erased', erased;
    end if;
    perform set_config('app.current_creator_id', erased::text, true);
    execute format('delete from %s where creator_id = $1 and ctid = any (array('
                   'select ctid from %s where creator_id = $1 limit $2))', tenant_table, tenant_table)
        using erased, most;
    get diagnostics gone = row_count;
    return gone;
exception when foreign_key_violation then
    return -1;
end $$;

revoke execute on function creator_stands(uuid), bind_creator(uuid), await_quiet(uuid),
    erase_rows(uuid, regclass, int) from public;
grant execute on function creator_stands(uuid) to companero_app, companero_system;
grant execute on function bind_creator(uuid) to companero_app;
grant execute on function await_quiet(uuid), erase_rows(uuid, regclass, int) to companero_system;

-- What goes with a creator besides its rows.
grant delete on account to companero_system;
grant delete on member to companero_system;

create table data_request (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    kind            text        not null check (kind in ('export', 'erasure')),
    contact_id      uuid,                 -- no reference: the request outlives the contact
    contact_name    text,
    status          text        not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
    requested_by_id uuid        not null,
    requested_by    text        not null,
    completed_at    timestamptz,
    problem         text,
    download_until  timestamptz,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id)
);
create index data_request_newest on data_request (creator_id, created_at desc);
select secure_tenant_table('data_request');

-- An export's file, in parts, for as long as it can be fetched. In the database, where every replica finds it, row
-- security keeps it, and an erasure reaches it.
create table data_export_part (
    creator_id uuid        not null default current_creator(),
    request_id uuid        not null,
    part       int         not null check (part >= 0),
    bytes      bytea       not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, request_id, part),
    foreign key (creator_id, request_id) references data_request (creator_id, id) on delete cascade
);
alter table data_export_part alter column bytes set storage external;   -- a zip is compressed already
select secure_tenant_table('data_export_part');

create table privacy_settings (
    creator_id        uuid        not null default current_creator(),
    consent_text      text        check (length(consent_text) between 1 and 2000),
    conversation_days int         check (conversation_days between 1 and 3650),
    contact_days      int         check (contact_days between 1 and 3650),
    audit_days        int         not null check (audit_days between 90 and 3650),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    primary key (creator_id)
);
select secure_tenant_table('privacy_settings');
