package org.companero.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.companero.platform.PlatformTest;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@PlatformTest
class LiveBusTest {

    private final CreatorId creator = CreatorId.random();
    private final ConversationId conversation = ConversationId.random();
    private final Topic topic = Topic.conversation(creator, conversation);

    @Test
    void a_frame_is_heard_once_here_and_once_on_every_other_replica(@Autowired LettuceConnectionFactory redis) {
        try (var lineHere = new RedisLine(redis);
                var lineThere = new RedisLine(redis)) {
            var here = new LiveBus(lineHere);
            var there = new LiveBus(lineThere);
            List<LiveFrame> heardHere = new CopyOnWriteArrayList<>();
            List<LiveFrame> heardThere = new CopyOnWriteArrayList<>();
            here.subscribe(topic, heardHere::add);
            there.subscribe(topic, heardThere::add);

            here.publish(topic, List.of(new LiveFrame(7, "a|b"), LiveFrame.of("last")));

            await().until(() -> heardThere.size() == 2);
            assertThat(heardThere).containsExactly(new LiveFrame(7, "a|b"), LiveFrame.of("last"));
            assertThat(heardHere).isEqualTo(heardThere);
        }
    }

    @Test
    void nothing_is_heard_of_other_conversations_other_creators_or_after_the_end(
            @Autowired LettuceConnectionFactory redis) {
        try (var lineHere = new RedisLine(redis);
                var lineThere = new RedisLine(redis)) {
            var here = new LiveBus(lineHere);
            var there = new LiveBus(lineThere);
            List<LiveFrame> heard = new CopyOnWriteArrayList<>();
            List<LiveFrame> marks = new CopyOnWriteArrayList<>();
            var subscription = there.subscribe(topic, heard::add);
            there.subscribe(Topic.studio(creator, StudioPart.PROGRAMS), marks::add);

            here.publish(
                    Topic.conversation(creator, ConversationId.random()),
                    List.of(LiveFrame.of("another conversation")));
            here.publish(
                    Topic.conversation(CreatorId.random(), conversation), List.of(LiveFrame.of("another creator")));
            here.publish(
                    Topic.studio(CreatorId.random(), StudioPart.PROGRAMS), List.of(LiveFrame.of("another studio")));
            subscription.close();
            subscription.close();
            here.publish(topic, List.of(LiveFrame.of("too late")));
            here.publish(Topic.studio(creator, StudioPart.PROGRAMS), List.of(LiveFrame.of("mark")));

            await().until(() -> !marks.isEmpty());
            assertThat(marks).containsExactly(LiveFrame.of("mark"));
            assertThat(heard).isEmpty();
            assertThat(there.topics()).isEqualTo(1);
        }
    }

    @Test
    void without_redis_the_listeners_of_this_server_hear_each_other() {
        var nowhere = new LettuceConnectionFactory("127.0.0.1", 1);
        nowhere.afterPropertiesSet();
        nowhere.start();
        try (var line = new RedisLine(nowhere)) {
            var bus = new LiveBus(line);
            List<LiveFrame> heard = new CopyOnWriteArrayList<>();
            bus.subscribe(topic, heard::add);

            bus.publish(topic, List.of(LiveFrame.of("still here")));

            assertThat(heard).containsExactly(LiveFrame.of("still here"));
        } finally {
            nowhere.destroy();
        }
    }
}
