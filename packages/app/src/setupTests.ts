import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine is slow to show what is waited for.
configure({ asyncUtilTimeout: 10_000 });
