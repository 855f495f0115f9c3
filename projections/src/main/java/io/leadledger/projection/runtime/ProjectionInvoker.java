package io.leadledger.projection.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Gathers what Axon hands over one by one, and applies it as one batch before the unit of work commits. */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final String resource = ProjectionInvoker.class.getName() + System.identityHashCode(this);
    private final ProjectionBatch batch;
    private final IntConsumer onApplied;

    /** @param onApplied told the number of events after each commit */
    ProjectionInvoker(ProjectionBatch batch, IntConsumer onApplied) {
        this.batch = batch;
        this.onApplied = onApplied;
    }

    /** All events of a company belong to one segment, so that rows about several of its entities have one writer. */
    @Override
    public boolean canHandle(EventMessage<?> eventMessage, Segment segment) {
        return segment.matches(RecordedEvents.companyOf(eventMessage));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        List<EventMessage<?>> gathered = unitOfWork.getOrComputeResource(resource, key -> {
            List<EventMessage<?>> messages = new ArrayList<>();
            unitOfWork.onPrepareCommit(u -> batch.apply(messages));
            unitOfWork.afterCommit(u -> onApplied.accept(messages.size()));
            return messages;
        });
        gathered.add(message);
    }

    /** A projection is rebuilt as a new generation, never in place. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
