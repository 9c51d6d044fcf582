/** The worker process of `tongbao run`. */
import { readJob } from './read-job.ts';
import { serve } from './serve.ts';

serve(readJob);
