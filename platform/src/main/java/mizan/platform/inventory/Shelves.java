package mizan.platform.inventory;

import org.springframework.stereotype.Component;

/// The tables of the inventory, for those who read several of them.
@Component
record Shelves(
    InventoryStore assets, JudgingStore judging, LinksStore links, SystemsStore systems) {}
