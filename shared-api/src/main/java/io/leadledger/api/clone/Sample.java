package io.leadledger.api.clone;

import io.leadledger.api.Personal;

/**
 * Something a rep wrote or said.
 *
 * @param type such as {@code email}, {@code sms} or {@code call_transcript}
 */
public record Sample(String type, @Personal String content) {}
