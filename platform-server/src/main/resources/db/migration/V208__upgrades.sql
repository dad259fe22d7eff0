-- People in an older version of a program who are brought to the published one, and how to bring them back.

create table program_upgrade (
    creator_id uuid        not null default current_creator(),
    id         uuid        not null,
    program_id uuid        not null,
    version    int         not null,
    landings   jsonb       not null,
    state      text        not null check (state in ('applying', 'applied', 'rolling_back', 'rolled_back')),
    author     text        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, program_id, version)
        references program_version (creator_id, program_id, version) on delete cascade
);
create index program_upgrade_latest on program_upgrade (creator_id, program_id, created_at desc);
-- Two at once would pull people to and fro.
create unique index program_upgrade_one_at_a_time on program_upgrade (creator_id, program_id)
    where state in ('applying', 'rolling_back');
select secure_tenant_table('program_upgrade');

create table run_upgrade (
    creator_id     uuid        not null default current_creator(),
    upgrade_id     uuid        not null,
    run_id         uuid        not null,
    state          text        not null check (state in ('waiting', 'done', 'undone', 'stayed')),
    version_before int,
    state_before   jsonb,
    told_after     bigint,     -- how many events the run was told when it was done: with more, it has gone on since
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    primary key (creator_id, upgrade_id, run_id),
    foreign key (creator_id, upgrade_id) references program_upgrade (creator_id, id) on delete cascade,
    foreign key (creator_id, run_id) references run (creator_id, id) on delete cascade
);
create index run_upgrade_open on run_upgrade (creator_id, upgrade_id, state);
create index run_upgrade_of_run on run_upgrade (creator_id, run_id);
select secure_tenant_table('run_upgrade');
