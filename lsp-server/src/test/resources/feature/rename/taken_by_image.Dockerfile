FROM alpine AS x▮y
FROM renamed
