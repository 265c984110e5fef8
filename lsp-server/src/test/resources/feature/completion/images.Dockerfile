FROM al▮
