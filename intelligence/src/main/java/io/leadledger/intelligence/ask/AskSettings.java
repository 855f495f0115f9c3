package io.leadledger.intelligence.ask;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much.
 *
 * @param idle after so long without a question a session ends
 * @param notice so long before, its client is told
 * @param heartbeat between two pings
 * @param silence a connection that gave no sign of life for so long is closed
 * @param connection at most so long may one connection last; whoever goes on presents a credential again, and resumes the session
 * @param answer at most so long may an answer take
 * @param ticket so long is a ticket good
 * @param longestMessage longer ones are refused
 * @param messagesPerMinute of one connection
 * @param questionsPerMinute of one user
 * @param waiting so many questions may wait in a session while one is answered
 * @param connectionsPerUser on each instance
 * @param sendTime a reader that is slower with one message is let go
 * @param sendBuffer a reader that leaves more unread is let go
 */
@ConfigurationProperties("leadledger.ask")
record AskSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("5m") Duration notice,
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("90s") Duration silence,
        @DefaultValue("1h") Duration connection,
        @DefaultValue("60s") Duration answer,
        @DefaultValue("60s") Duration ticket,
        @DefaultValue("16KB") DataSize longestMessage,
        @DefaultValue("120") int messagesPerMinute,
        @DefaultValue("30") int questionsPerMinute,
        @DefaultValue("5") int waiting,
        @DefaultValue("20") int connectionsPerUser,
        @DefaultValue("10s") Duration sendTime,
        @DefaultValue("512KB") DataSize sendBuffer) {}
