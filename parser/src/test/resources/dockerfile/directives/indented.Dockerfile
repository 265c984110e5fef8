  # syntax=a
  # escape=`
FROM a
RUN b `
 c
