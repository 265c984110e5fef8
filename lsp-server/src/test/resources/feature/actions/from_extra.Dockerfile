FROM scratch ▮a
