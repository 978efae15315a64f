// Signals of the design track: requirements, architecture, reliability, cost.

import type { Signal, SignalId } from '../signal.ts';

export const designSignals = {
  requirements: {
    id: 'requirements',
    name: 'Requirements first',
    looksFor: 'Goals, constraints, scale, service levels and the data model before any technology.',
    tracks: ['design'],
    anchors: {
      1: 'Names technologies before any goal or number.',
      2: 'Lists features, but no scale, no service level and no data model.',
      3: 'States goals, scale and main entities before drawing; one of limits, service levels or access patterns is missing.',
      4: 'States goals, limits, scale with numbers, service levels and the data model, and derives the design from them.',
    },
    how: 'Fill in requirements and scale before you place the first component.',
    advice:
      'Write goals, reads and writes per second, data size and one service level before naming a technology.',
  },
  architecture: {
    id: 'architecture',
    name: 'Architecture',
    looksFor:
      'Sensible partitioning, consistent APIs, idempotency, pagination, backpressure; read and write paths and caching explained.',
    tracks: ['design'],
    anchors: {
      1: 'Components without connections or without a reason; a request cannot be followed through.',
      2: 'One path can be followed; the other is missing, or data ownership is unclear.',
      3: 'Read and write paths can be followed, data has a key to split it by, the API is consistent.',
      4: 'Read and write paths, partition key, caching, idempotency, pagination and backpressure are each placed and justified.',
    },
    how: 'Draw the components, connect the read and the write path, and write the API.',
    advice: 'Follow one read and one write through your drawing, and say where each can be repeated safely.',
  },
  reliability: {
    id: 'reliability',
    name: 'Reliability',
    looksFor: 'Observability, rate limits, retries, dead letters, rollout and rollback, versioning.',
    tracks: ['design'],
    anchors: {
      1: 'No failure is considered.',
      2: 'Says that parts can fail, without what happens then.',
      3: 'For the main failures says how they are noticed and what the system does; rollout or limits are missing.',
      4: 'Says what is measured, limited, retried and set aside, how a change goes out and how it comes back.',
    },
    how: 'Name what can fail in your design, how you would notice it, and what happens then.',
    advice: 'Take each arrow of your drawing and say what happens when it is slow, and when it is gone.',
  },
  cost: {
    id: 'cost',
    name: 'Cost',
    looksFor: 'Knows what it costs and what drives it.',
    tracks: ['design'],
    anchors: {
      1: 'Adds components without a word on what they cost.',
      2: 'Says that something is expensive, without a number or a driver.',
      3: 'Estimates the main cost from the scale and names what drives it.',
      4: 'Estimates the main costs from the scale, names the drivers, and trades one against quality with numbers.',
    },
    how: 'Estimate storage, traffic and machines from your scale numbers.',
    advice:
      'Multiply: requests, bytes and copies give storage and traffic; then say which of them you would cut first.',
  },
} satisfies Partial<Record<SignalId, Signal>>;
