package io.leadledger.web.consistency;

import java.util.UUID;

/** How far projections have followed the log. */
public interface ProjectionPositions {

    /** The position of the company's newest event that the projection shows; 0 or less while there is none. */
    long positionOf(String projection, UUID companyId);
}
