FROM ba▮se
FROM alpine AS base
