package io.leadledger.command.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registered client: whose uploads they are, and what counts where one names no campaign or agent. */
record UploadClient(UUID companyId, @Nullable String campaignId, @Nullable String voiceAgentId) {}
