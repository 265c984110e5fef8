FROM --platform=linux/arm▮ alpine
