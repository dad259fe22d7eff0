-- Who did what, per creator: a chain in which every entry carries the hash of the one before it. The server may add and
-- read; the trigger numbers, links and seals, so that not even the server can choose an entry's place.
-- docs/decisions/0011-audit-chain.md says what that proves and what it does not.

create table audit_entry (
    creator_id    uuid        not null default current_creator(),
    sequence      bigint      not null check (sequence > 0),
    at            timestamptz not null,
    action        text        not null,
    actor_kind    text        not null check (actor_kind in ('person', 'api_key', 'visitor', 'system')),
    actor_id      uuid        not null,
    actor_name    text        not null,
    target        text        not null,
    details       jsonb       not null,
    address       text,
    previous_hash bytea       not null check (length(previous_hash) = 32),
    hash          bytea       not null check (length(hash) = 32),
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    primary key (creator_id, sequence)
);
create index audit_entry_by_action on audit_entry (creator_id, action, sequence);
select secure_tenant_table('audit_entry');
revoke update, delete on audit_entry from companero_app;

-- Where each chain ends, and where it begins since older entries were cut off. Only the functions below write it.
create table audit_head (
    creator_id   uuid        not null default current_creator(),
    sequence     bigint      not null default 0,
    hash         bytea       not null default decode(repeat('00', 32), 'hex') check (length(hash) = 32),
    cut_sequence bigint      not null default 0 check (cut_sequence <= sequence),
    cut_hash     bytea       not null default decode(repeat('00', 32), 'hex') check (length(cut_hash) = 32),
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (creator_id)
) with (fillfactor = 50);   -- one row a creator, written with every entry: it stays on its page
select secure_tenant_table('audit_head');
revoke insert, update, delete on audit_head from companero_app;
select open_to_system('audit_head', 'select');   -- every head is written to the log once a day

-- A field's length in bytes and the field; nothing at all is -1. No two lists of fields read the same.
create function audit_field(field bytea) returns bytea language sql immutable
    return coalesce(int4send(length(field)) || field, int4send(-1));

-- What an entry's hash is taken over. `org.companero.platform.audit.Seal` computes the same.
create function audit_seal(entry audit_entry) returns bytea language plpgsql stable
    set search_path = pg_catalog, public as $$
begin
    return sha256(audit_field('companero-audit-1')
        || audit_field(entry.previous_hash)
        || audit_field(uuid_send(entry.creator_id))
        || audit_field(int8send(entry.sequence))
        || audit_field(int8send((extract(epoch from entry.at) * 1000000)::bigint))
        || audit_field(convert_to(entry.action, 'UTF8'))
        || audit_field(convert_to(entry.actor_kind, 'UTF8'))
        || audit_field(uuid_send(entry.actor_id))
        || audit_field(convert_to(entry.actor_name, 'UTF8'))
        || audit_field(convert_to(entry.target, 'UTF8'))
        || audit_field(convert_to(entry.details::text, 'UTF8'))
        || audit_field(convert_to(entry.address, 'UTF8')));
end $$;

-- The head's row lock puts the creator's writers in line until each has committed: no gap, no fork.
create function append_audit_entry() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
declare
    head audit_head;
begin
    select * into head from audit_head where creator_id = new.creator_id for update;
    if not found then
        insert into audit_head (creator_id) values (new.creator_id) on conflict do nothing;
        select * into strict head from audit_head where creator_id = new.creator_id for update;
    end if;
    new.sequence := head.sequence + 1;
    new.previous_hash := head.hash;
    new.hash := audit_seal(new);
    update audit_head set sequence = new.sequence, hash = new.hash where creator_id = new.creator_id;
    return new;
end $$;
create trigger append_audit_entry before insert on audit_entry for each row execute function append_audit_entry();

-- Cuts the current creator's entries older than the given time off the beginning of the chain, never any of the last 89
-- days, and keeps in the head where the rest begins. Answers how many went.
create function cut_audit_entries(older_than timestamptz) returns bigint language plpgsql security definer
    set search_path = pg_catalog, public as $$
declare
    floor_at timestamptz := least(older_than, now() - interval '89 days');
    cut audit_entry;
    removed bigint;
begin
    perform from audit_head where creator_id = current_creator() for update;
    select * into cut from audit_entry
     where creator_id = current_creator() and sequence < coalesce(
           (select min(sequence) from audit_entry where creator_id = current_creator() and at >= floor_at),
           9223372036854775807)
     order by sequence desc limit 1;
    if not found then
        return 0;
    end if;
    delete from audit_entry where creator_id = current_creator() and sequence <= cut.sequence;
    get diagnostics removed = row_count;
    update audit_head set cut_sequence = cut.sequence, cut_hash = cut.hash where creator_id = current_creator();
    return removed;
end $$;

-- Removes the whole chain of a creator that is erased. Only the escape hatch may.
create function erase_audit(erased uuid) returns bigint language plpgsql security definer
    set search_path = pg_catalog, public as $$
declare
    removed bigint;
begin
    perform set_config('app.current_creator_id', erased::text, true);
    delete from audit_entry where creator_id = erased;
    get diagnostics removed = row_count;
    delete from audit_head where creator_id = erased;
    perform set_config('app.current_creator_id', '', true);
    return removed;
end $$;

revoke execute on function append_audit_entry(), cut_audit_entries(timestamptz), erase_audit(uuid) from public;
grant execute on function cut_audit_entries(timestamptz) to companero_app;
grant execute on function erase_audit(uuid) to companero_system;
