package io.leadledger.examples.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.examples.month.Item;
import io.leadledger.examples.month.Item.Round;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Items of one round that go out in one request. */
record Batch(Round round, List<Item> items) {

    private static final int MOST_ITEMS = 500;

    static List<Batch> of(Round round, List<Item> items) {
        List<Item> all = items.stream().filter(item -> item.round() == round).toList();
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_ITEMS) {
            batches.add(new Batch(round, all.subList(from, Math.min(all.size(), from + MOST_ITEMS))));
        }
        return batches;
    }

    byte[] body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray(round.endpoint());
        items.forEach(item -> list.add(item.json()));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
