package io.leadledger.projection.analytics;

import io.leadledger.api.state.CallState;

/**
 * A call as it was left.
 *
 * @param call what of it can count
 * @param counted what the sums hold of it: of the version that wrote them, not of this one
 */
record CountedCall(CallState call, Contribution counted) {

    static final CountedCall NEW = new CountedCall(CallState.NEW, Contribution.NOTHING);
}
