package io.leadledger.api.state;

import io.leadledger.api.ProcessingStage;
import io.leadledger.api.ProcessingStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a call's recording is. What is there is done, whoever did it: a transcript completes the transcription, one
 * that tells speakers apart the diarization too, findings the analysis; and once a transcript is analysed, nobody tells its speakers apart
 * any more. Where nothing is there yet, what was reported counts.
 *
 * @param progress percent
 */
public record CallProcessing(ProcessingStatus status, int progress, Map<ProcessingStage, ProcessingStatus> stages) {

    private static final int ALL = 100;

    /** @param transcript of the call, which the state may come without */
    public static CallProcessing of(CallState call, @Nullable Transcript transcript) {
        Map<ProcessingStage, ProcessingStatus> stages = new EnumMap<>(ProcessingStage.class);
        for (ProcessingStage stage : ProcessingStage.values()) {
            ProcessingStatus reported = said(call, stage.wireName());
            stages.put(stage, isThere(stage, call, transcript)
                    ? ProcessingStatus.COMPLETED
                    : Objects.requireNonNullElse(reported, ProcessingStatus.PENDING));
        }
        ProcessingStatus shown = together(stages);
        ProcessingStatus whole = said(call, CallState.WHOLE_WORK);
        ProcessingStatus status = whole == null || (!whole.isFinal() && whole.compareTo(shown) < 0) ? shown : whole;
        if (status == ProcessingStatus.PROCESSING && !stages.containsValue(ProcessingStatus.PROCESSING)) {
            first(stages, ProcessingStatus.PENDING, ProcessingStatus.PROCESSING);
        }
        return new CallProcessing(status, status == ProcessingStatus.COMPLETED ? ALL : progress(stages), stages);
    }

    private static @Nullable ProcessingStatus said(CallState call, String what) {
        return ProcessingStatus.ofWord(call.processing().text(what));
    }

    private static boolean isThere(ProcessingStage stage, CallState call, @Nullable Transcript transcript) {
        return switch (stage) {
            case TRANSCRIPTION -> transcript != null;
            case DIARIZATION -> transcript != null && (transcript.tellsSpeakersApart() || isAnalysed(call));
            case ANALYSIS -> isAnalysed(call);
        };
    }

    private static boolean isAnalysed(CallState call) {
        return !call.analyses().entries().isEmpty();
    }

    private static ProcessingStatus together(Map<ProcessingStage, ProcessingStatus> stages) {
        if (stages.containsValue(ProcessingStatus.FAILED)) {
            return ProcessingStatus.FAILED;
        }
        boolean begun = stages.containsValue(ProcessingStatus.PROCESSING) || stages.containsValue(ProcessingStatus.COMPLETED);
        boolean unfinished = stages.containsValue(ProcessingStatus.PENDING) || stages.containsValue(ProcessingStatus.PROCESSING);
        return begun ? (unfinished ? ProcessingStatus.PROCESSING : ProcessingStatus.COMPLETED) : ProcessingStatus.PENDING;
    }

    /** The stages follow each other, so the first that has not begun is the one that is being worked on. */
    private static void first(Map<ProcessingStage, ProcessingStatus> stages, ProcessingStatus found, ProcessingStatus replacement) {
        for (Map.Entry<ProcessingStage, ProcessingStatus> stage : stages.entrySet()) {
            if (stage.getValue() == found) {
                stage.setValue(replacement);
                return;
            }
        }
    }

    /** Transcription is most of the work; a stage that is being worked on counts half. */
    private static int progress(Map<ProcessingStage, ProcessingStatus> stages) {
        int progress = 0;
        for (Map.Entry<ProcessingStage, ProcessingStatus> stage : stages.entrySet()) {
            progress += switch (stage.getValue()) {
                case COMPLETED -> share(stage.getKey());
                case PROCESSING -> share(stage.getKey()) / 2;
                case PENDING, FAILED -> 0;
            };
        }
        return progress;
    }

    private static int share(ProcessingStage stage) {
        return switch (stage) {
            case TRANSCRIPTION -> 60;
            case DIARIZATION -> 30;
            case ANALYSIS -> 10;
        };
    }
}
