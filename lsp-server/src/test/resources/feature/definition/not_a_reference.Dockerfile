FROM alpine AS base
COPY ba▮se /
