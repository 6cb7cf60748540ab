// SPDX-License-Identifier: Apache-2.0
// Nine of ten changed decisions are noticed by the tests beside them.
import { noticesMutants } from '../mutants/notices.ts';

noticesMutants('verify-relations');
