FROM alpine AS base
ENV über=1 größe=2
RUN echo "ä $grö▮ße"
