-- What each run was told and what came of it: what its trace shows, and what it is replayed from. And runs that pause.

alter table run add column told bigint not null default 0;      -- how many events it was told
alter table run add column reason text;                         -- why it was stopped, where it was
alter table run add column paused_at timestamptz;
alter table program add column paused_at timestamptz;
-- A run's row changes with every message, and nothing that is indexed with it: room to do so within its page.
alter table run set (fillfactor = 70);

create table run_event (
    creator_id uuid        not null default current_creator(),
    run_id     uuid        not null,
    sequence   bigint      not null check (sequence > 0),
    version    int         not null,      -- of the program, as it was then
    at         timestamptz not null,      -- the engine's now
    event      json        not null,
    moment     json,                      -- what the engine was told of the moment besides, if anything
    path       json        not null,      -- the steps that were entered
    effects    json        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, run_id, sequence),
    foreign key (creator_id, run_id) references run (creator_id, id) on delete cascade
);
select secure_tenant_table('run_event');
-- What happened has happened.
revoke update on run_event from companero_app;

-- What came for a run while it paused, in order; told when it goes on.
create table held_event (
    creator_id uuid        not null default current_creator(),
    id         uuid        not null,
    run_id     uuid        not null,
    at         timestamptz not null,
    event      json        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, run_id) references run (creator_id, id) on delete cascade
);
create index held_event_of_run on held_event (creator_id, run_id, at);
select secure_tenant_table('held_event');

-- That a creator wants nobody to be coached for now. There or not.
create table coaching_pause (
    creator_id uuid        not null default current_creator(),
    since      timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id)
);
select secure_tenant_table('coaching_pause');
