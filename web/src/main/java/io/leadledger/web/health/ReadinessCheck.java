package io.leadledger.web.health;

/** Something this instance cannot work without; every bean of this type is asked by {@code /ready}. Answers within a second or two. */
public interface ReadinessCheck {

    /** @param detail for the operator, without secrets; may be empty */
    record Result(boolean healthy, String detail) {

        public static Result healthy(String detail) {
            return new Result(true, detail);
        }

        public static Result unhealthy(String detail) {
            return new Result(false, detail);
        }
    }

    String name();

    /** Whatever it throws counts as unhealthy. */
    Result check();
}
