-- The sites that may show a creator's widget; none named means every site.
alter table creator add column allowed_origins text[] not null default '{}';
