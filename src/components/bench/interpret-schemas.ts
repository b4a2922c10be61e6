import { z } from 'astro/zod';

// Schemas are followed step by step: to compile them takes `new Function`, which the site's policy forbids. They ask for it
// when they are made, so this has to be imported before they are.
z.config({ jitless: true });
