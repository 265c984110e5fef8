FROM alpine AS a▮b
FROM ab
