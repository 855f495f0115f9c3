package io.leadledger.api.nurture;

import io.leadledger.api.WorkEvent;

/** What happens to sequences and to the leads in them. */
public sealed interface NurtureEvent extends WorkEvent permits SequenceEvent, EnrolmentEvent {}
