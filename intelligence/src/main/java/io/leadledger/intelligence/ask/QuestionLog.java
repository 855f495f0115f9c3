package io.leadledger.intelligence.ask;

import io.leadledger.api.command.LogPosition;
import io.leadledger.api.question.QuestionCommand;
import io.leadledger.api.question.QuestionEvent;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records questions and their answers. */
@Component
class QuestionLog {

    private final PatientCommands commands;
    private final LastWrites lastWrites;

    QuestionLog(PatientCommands commands, LastWrites lastWrites) {
        this.commands = commands;
        this.lastWrites = lastWrites;
    }

    static Map<String, Object> metaData(Connection connection) {
        return RequestMetaData.of(connection.caller(), connection.ids(), ApiFamily.OTTO);
    }

    void asked(Connection by, QuestionEvent.Asked question) {
        record(by, new QuestionCommand.Ask(by.caller().companyId(), question));
    }

    void concluded(Connection by, QuestionEvent conclusion) {
        record(by, new QuestionCommand.Conclude(by.caller().companyId(), conclusion));
    }

    private void record(Connection by, QuestionCommand command) {
        LogPosition position = commands.send(command, metaData(by));
        lastWrites.record(by.caller(), position.value());
    }
}
