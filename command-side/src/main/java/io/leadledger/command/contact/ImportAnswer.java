package io.leadledger.command.contact;

import io.swagger.v3.oas.annotations.media.Schema;

/** What came of a file: each row that was received was created, updated or rejected. */
@Schema(
        name = "ContactImport",
        example = "{\"importId\": \"60a2e7f3b9c1a83e94d8f2d9\", \"received\": 5000, \"created\": 4800, \"updated\": 150, \"rejected\": 50}")
record ImportAnswer(String importId, int received, int created, int updated, int rejected) {}
