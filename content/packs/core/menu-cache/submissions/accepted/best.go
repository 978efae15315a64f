// Two linked lists of the same menus: by last use and by time of storing.

import "container/list"

type menu struct {
	restaurant int
	version    int
	storedAt   int
	use        *list.Element
	age        *list.Element
}

type MenuCache struct {
	capacity int
	lifetime int
	menus    map[int]*menu
	byUse    *list.List
	byAge    *list.List
}

func NewMenuCache(capacity int, lifetime int) *MenuCache {
	return &MenuCache{capacity, lifetime, map[int]*menu{}, list.New(), list.New()}
}

func (c *MenuCache) Store(restaurant int, version int, at int) {
	c.dropOld(at)
	if known := c.menus[restaurant]; known != nil {
		c.drop(known)
	} else if len(c.menus) == c.capacity {
		c.drop(c.byUse.Front().Value.(*menu))
	}
	fresh := &menu{restaurant: restaurant, version: version, storedAt: at}
	fresh.use = c.byUse.PushBack(fresh)
	fresh.age = c.byAge.PushBack(fresh)
	c.menus[restaurant] = fresh
}

func (c *MenuCache) Find(restaurant int, at int) *int {
	c.dropOld(at)
	known := c.menus[restaurant]
	if known == nil {
		return nil
	}
	c.byUse.MoveToBack(known.use)
	return &known.version
}

func (c *MenuCache) Count(at int) int {
	c.dropOld(at)
	return len(c.menus)
}

func (c *MenuCache) dropOld(at int) {
	for c.byAge.Len() > 0 {
		oldest := c.byAge.Front().Value.(*menu)
		if at-oldest.storedAt < c.lifetime {
			return
		}
		c.drop(oldest)
	}
}

func (c *MenuCache) drop(gone *menu) {
	c.byUse.Remove(gone.use)
	c.byAge.Remove(gone.age)
	delete(c.menus, gone.restaurant)
}
