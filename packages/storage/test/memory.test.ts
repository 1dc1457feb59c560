import { MemoryActivityStore } from "@kepu/storage/memory"
import { suite } from "@kepu/testing/store"

suite("memory", MemoryActivityStore.layer)
