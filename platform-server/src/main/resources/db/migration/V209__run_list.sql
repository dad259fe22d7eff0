-- A program's runs, latest first, as the studio lists them.
create index run_latest on run (creator_id, program_id, started_at desc);
