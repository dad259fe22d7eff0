-- The floor every tenant table stands on. Roles exist already: the server creates them, or the operator did.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['unaccent', 'pg_trgm'] loop
        if exists (select from pg_available_extensions where name = wanted) then
            execute format('create extension if not exists %I', wanted);
        end if;
    end loop;
end $$;

grant usage on schema public to companero_app, companero_system;

-- After a transaction-local set_config a pooled connection answers '' instead of null, hence nullif.
create function current_creator() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.current_creator_id', true), '')::uuid;

create function touch_updated_at() returns trigger language plpgsql as $$
begin
    new.updated_at := now();
    return new;
end $$;

-- Call once per tenant table, right after creating it.
create function secure_tenant_table(tenant_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy own_rows on %s using (creator_id = current_creator())'
                   ' with check (creator_id = current_creator())', tenant_table);
    execute format('grant select, insert, update, delete on %s to companero_app', tenant_table);
    execute format('create trigger touch_updated_at before update on %s'
                   ' for each row execute function touch_updated_at()', tenant_table);
end $$;

-- Opens a tenant table to the escape hatch, for the named privileges only: open_to_system('widget', 'select').
create function open_to_system(tenant_table regclass, privileges text) returns void language plpgsql as $$
begin
    execute format('create policy system_access on %s to companero_system using (true) with check (true)', tenant_table);
    execute format('grant %s on %s to companero_system', privileges, tenant_table);
end $$;

revoke execute on function secure_tenant_table(regclass), open_to_system(regclass, text) from public;
