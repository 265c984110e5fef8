FROM alpine AS a▮b
FROM alpine AS renamed
