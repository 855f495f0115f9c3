package io.leadledger.projection.leadlist;

import io.leadledger.api.ConversationEvent.MessageRecorded;
import io.leadledger.api.LeadEvent.TemplateSent;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static io.leadledger.api.state.Lifespan.earliest;
import static io.leadledger.api.state.Lifespan.latest;

/**
 * What was said to and by one lead. Everything but the three counts is the same however often an event is folded in; what is counted
 * is told by {@link #plus}.
 *
 * @param firstContactAt earliest message or template send
 * @param activityAt latest message or template send
 * @param firstFactAt earliest fact of any kind, calls and deals included
 */
record Chat(
        int messages,
        int conversations,
        int templateSends,
        SortedSet<String> platforms,
        @Nullable Instant firstContactAt,
        @Nullable Instant activityAt,
        @Nullable Instant firstFactAt,
        @Nullable LastMessage last) {

    static final Chat NONE = new Chat(0, 0, 0, Collections.emptySortedSet(), null, null, null, null);

    Chat said(MessageRecorded message) {
        LastMessage candidate = isEmptyPendingSend(message)
                ? null
                : new LastMessage(message.occurredAt(), message.messageId(), message.text(), message.sender());
        return contact(message.platform(), message.occurredAt(), LastMessage.later(last, candidate));
    }

    /** A send that waits for its text shows nothing yet, so what was said before stays visible. */
    private static boolean isEmptyPendingSend(MessageRecorded message) {
        String text = message.text();
        return "pending".equals(message.status()) && (text == null || text.isBlank());
    }

    Chat sent(TemplateSent template) {
        return contact(template.platform(), template.occurredAt(), last);
    }

    private Chat contact(@Nullable String platform, Instant at, @Nullable LastMessage newLast) {
        return new Chat(
                messages, conversations, templateSends, platform == null ? platforms : with(platform), earliest(firstContactAt, at),
                latest(activityAt, at), earliest(firstFactAt, at), newLast);
    }

    private SortedSet<String> with(String platform) {
        String name = platform.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() || platforms.contains(name) ? platforms : union(platforms, Collections.singleton(name));
    }

    Chat knownSince(Instant at) {
        return firstFactAt != null && !at.isBefore(firstFactAt)
                ? this
                : new Chat(messages, conversations, templateSends, platforms, firstContactAt, activityAt, at, last);
    }

    Chat plus(Contact.Kind kind) {
        return switch (kind) {
            case MESSAGE -> withCounts(messages + 1, conversations, templateSends);
            case CONVERSATION -> withCounts(messages, conversations + 1, templateSends);
            case TEMPLATE_SEND -> withCounts(messages, conversations, templateSends + 1);
        };
    }

    Chat withCounts(int newMessages, int newConversations, int newTemplateSends) {
        return new Chat(
                newMessages, newConversations, newTemplateSends, platforms, firstContactAt, activityAt, firstFactAt, last);
    }

    /** The counts are sums; where both sides hold the same message they must be counted again. */
    Chat mergedWith(Chat other) {
        return new Chat(
                messages + other.messages, conversations + other.conversations, templateSends + other.templateSends,
                union(platforms, other.platforms), earliest(firstContactAt, other.firstContactAt), latest(activityAt, other.activityAt),
                earliest(firstFactAt, other.firstFactAt), LastMessage.later(last, other.last));
    }

    private static SortedSet<String> union(SortedSet<String> one, Set<String> other) {
        SortedSet<String> both = new TreeSet<>(one);
        both.addAll(other);
        return Collections.unmodifiableSortedSet(both);
    }
}
