-- What programs do besides speaking: what they learn of people and how far these come, what they have done elsewhere,
-- and whom they leave to a person of the team.

alter table contact
    add column email      text check (length(email) between 3 and 254),
    add column phone      text check (length(phone) between 3 and 40),
    add column fields     jsonb  not null default '{}',      -- the creator's own
    add column tags       text[] not null default '{}',
    add column changed_in xid8   not null default pg_current_xact_id();
create index contact_changed on contact (creator_id, changed_in);

create or replace view contact_card with (security_invoker = true) as
    select creator_id, id, coalesce(name, 'Visitor ' || upper(right(id::text, 4))) as display_name, language,
           name, email, phone, zone, fields, tags, first_seen_at
      from contact;

-- What the change feed may know of contacts. It runs as its reader, so row security holds.
create view contact_change with (security_invoker = true) as
    select creator_id, id, changed_in from contact;
grant select on contact_change to companero_app;

-- While a person of the team has the conversation, nothing answers by itself.
alter table conversation add column handed_over_at timestamptz;

alter table message
    add column heading text  not null default '',
    add column media   jsonb not null default '[]',
    add column links   jsonb not null default '[]';

-- Something a program wants done outside, until it is done and the program knows.
create table errand (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    conversation_id uuid        not null,
    run_id          uuid        not null,
    effect          json        not null,
    speaks          boolean     not null,      -- whether the person waits for what comes of it
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade,
    foreign key (creator_id, run_id) references run (creator_id, id) on delete cascade
);
create index errand_open on errand (creator_id, conversation_id);
create index errand_of_run on errand (creator_id, run_id);
select secure_tenant_table('errand');

-- What people practise, and of which of the last days they told.
create table habit (
    creator_id uuid        not null default current_creator(),
    contact_id uuid        not null,
    name       text        not null,
    days       text[]      not null default '{}',      -- on which it is due, none for every day
    since      date        not null,
    check_ins  jsonb       not null default '{}',      -- by day, whether it was done
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, contact_id, name),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade
);
select secure_tenant_table('habit');

-- What programs may know of habits. It runs as its reader, so row security holds.
create view habit_card with (security_invoker = true) as
    select creator_id, contact_id, name, days, since, check_ins from habit;
grant select on habit_card to companero_app;

-- How far people came, as it happened.
create table progress_event (
    creator_id uuid        not null default current_creator(),
    id         uuid        not null,
    contact_id uuid        not null,
    run_id     uuid        not null,      -- which may be gone by now
    kind       text        not null
               check (kind in ('habit_assigned', 'checked_in', 'points_awarded', 'achievement_unlocked', 'milestone_reached')),
    subject    text        not null,      -- the habit, what the points are for, the achievement or the milestone
    amount     int         not null default 0,      -- points; 1 for a check-in of something done
    at         timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade
);
create index progress_of_contact on progress_event (creator_id, contact_id, at);
create unique index achievement_once on progress_event (creator_id, contact_id, subject)
    where kind = 'achievement_unlocked';
create unique index milestone_once on progress_event (creator_id, run_id, subject) where kind = 'milestone_reached';
select secure_tenant_table('progress_event');
-- What happened has happened.
revoke update on progress_event from companero_app;

-- What the creator's programs show to other services to be let in.
create table creator_secret (
    creator_id uuid        not null default current_creator(),
    name       text        not null,
    sealed     bytea       not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, name)
);
select secure_tenant_table('creator_secret');

-- Where people stood before programs had all their steps, in today's form. The owner is under row security too, but for
-- this moment.
alter table run no force row level security;
update run
   set state = (state - 'await') || jsonb_build_object(
           'seed', ('x' || left(replace(id::text, '-', ''), 16))::bit(64)::bigint,
           'callers', '[]'::jsonb,
           'await', case state -> 'await' ->> 'kind'
               when 'timer' then jsonb_build_object(
                   'kind', 'waiting', 'step', state -> 'await' -> 'step', 'events', '[]'::jsonb,
                   'alarms', jsonb_build_array(jsonb_build_object(
                       'outlet', 'next', 'key', state -> 'await' -> 'key', 'due', state -> 'await' -> 'due')))
               when 'knowledge' then jsonb_build_object(
                   'kind', 'result', 'step', state -> 'await' -> 'step', 'key', state -> 'await' -> 'key', 'tries', 0)
               else state -> 'await'
           end)
 where not jsonb_exists(state, 'seed');
alter table run force row level security;
