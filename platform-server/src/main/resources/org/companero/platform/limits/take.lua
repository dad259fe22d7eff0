-- Takes up to ARGV[1] from every bucket, the same from each, or nothing when one is empty. Of a bucket there is kept
-- when it is full again, in microseconds. ARGV goes on with two numbers for each key: the microseconds from one to the
-- next, and those from empty to full. Answers how many were taken, and for each bucket how long until it is full.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local granted = tonumber(ARGV[1])
local known = redis.call('MGET', unpack(KEYS))
local debts = {}
for i = 1, #KEYS do
  local interval, capacity = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
  debts[i] = math.max(0, (tonumber(known[i] or now) or now) - now)
  granted = math.min(granted, math.max(0, math.floor((capacity - debts[i]) / interval)))
end
local answer = {granted}
for i = 1, #KEYS do
  local debt = debts[i] + granted * tonumber(ARGV[2 * i])
  if granted > 0 then
    redis.call('SET', KEYS[i], string.format('%.0f', now + debt), 'PX', math.ceil(debt / 1000) + 1)
  end
  answer[i + 1] = debt
end
return answer
