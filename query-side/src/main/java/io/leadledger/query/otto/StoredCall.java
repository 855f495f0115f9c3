package io.leadledger.query.otto;

import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import org.jspecify.annotations.Nullable;

/** @param transcript null while there is none */
record StoredCall(CallState state, @Nullable Transcript transcript) {}
